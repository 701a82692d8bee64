import { startPanel, orderIds } from './lab/panel.mts';
import { BenchN8n, ourNode, httpRequests, nothing } from './lab/n8n.mts';
const panel = await startPanel();
const n8n = await BenchN8n.start('--cpu-prof --cpu-prof-dir=/tmp/prof --cpu-prof-interval=500');
const url = panel.url();
const ours = await n8n.workflow(ourNode({ resource: 'order', operation: 'getManyStatuses', orderIds: '={{ $json.ids }}' }, await n8n.credential(url)));
const lists = await n8n.workflow(httpRequests(url, { action: 'status', orders: '={{ $json.ids }}' }));
const noop = await n8n.workflow(nothing());
const ids = orderIds(1000);
const rows = ids.map((id) => ({ ids: String(id) }));
const inLists = Array.from({ length: 10 }, (_, k) => ({ ids: ids.slice(k * 100, k * 100 + 100).join(',') }));
for (let k = 0; k < 25; k++) {
  const a = await ours(rows), b = await lists(inLists), e = await noop(rows), c = await ours([{ ids: ids.join(',') }]);
  console.log([a, b, e, c].map((r) => `${r.wall}/${r.cpu.toFixed(0)}`).join('  '));
}
await n8n.close(); panel.close();
