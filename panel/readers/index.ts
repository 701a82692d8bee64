export { readBalance } from './balance';
export { readCancels } from './cancel';
export { readCapacity } from './capacity';
export { readPlacedOrders } from './placedOrders';
export { readRefill, readRefills } from './refill';
export { readRefillStatus, readRefillStatuses } from './refillStatus';
export { listPart, type ListPart } from './listPart';
export { readLongPriceList, readPriceList, type PriceList, type ReadService } from './services';
export { readStatus, readStatuses } from './status';
