import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { formatMoney, parseMoney } from './money.mts';
import type { PanelState } from './state.mts';
import type { Order, Refill } from './types.mts';

/**
 * What is kept. The price list is not: it is part of the program, and a kept one would hide a newer. Nor are
 * dialect and faults, which are a test's momentary wishes.
 */
interface Kept {
	version: 1;
	balance: string;
	currency: string;
	nextOrder: number;
	nextRefill: number;
	ticks: number;
	orders: (Omit<Order, 'charge'> & { charge: string })[];
	refills: Refill[];
}

/** A file that holds what a panel must still know after a restart. */
export interface StateFile {
	/** Writes the file if anything has changed. It is either the old one or the new one, never half of it. */
	save(): void;
}

/**
 * Brings what a file holds into a panel. A file that is missing or broken leaves the panel as it is, with one
 * line about it.
 */
export function openStateFile(
	file: string,
	panel: PanelState,
	log: (line: string) => void,
): StateFile {
	let last = '';
	let complaint = '';
	try {
		last = readFileSync(file, 'utf8');
		restore(panel, last);
	} catch (error) {
		const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
		const why = missing ? `there is no ${file} yet` : `${file} cannot be read (${words(error)})`;
		log(`The sandbox panel starts fresh: ${why}`);
	}
	return {
		save() {
			const text = describe(panel);
			if (text === last) return;
			const unfinished = `${file}.new`;
			try {
				writeFileSync(unfinished, text);
				renameSync(unfinished, file);
				last = text;
				complaint = '';
			} catch (error) {
				// The panel goes on all the same; the same words at each order would help nobody.
				if (complaint !== words(error))
					log(`The state of the sandbox panel could not be saved: ${words(error)}`);
				complaint = words(error);
			}
		},
	};
}

function describe(panel: PanelState): string {
	const kept: Kept = {
		version: 1,
		balance: panel.balance,
		currency: panel.currency,
		nextOrder: panel.nextOrder,
		nextRefill: panel.nextRefill,
		ticks: panel.ticks,
		orders: [...panel.orders.values()].map((order) => ({
			...order,
			charge: formatMoney(order.charge),
		})),
		refills: [...panel.refills.values()],
	};
	return JSON.stringify(kept);
}

/** @throws {Error} when the text is not what `describe` writes; the panel is then untouched. */
function restore(panel: PanelState, text: string): void {
	const kept = JSON.parse(text) as Kept;
	if (kept.version !== 1) throw new RangeError('not the state of a sandbox panel');
	const { balance, currency, nextOrder, nextRefill, ticks } = kept;
	if (![nextOrder, nextRefill, ticks].every(Number.isSafeInteger)) {
		throw new RangeError('a counter is missing');
	}
	const balanceMicros = parseMoney(balance);
	const orders = kept.orders.map((order) => ({ ...order, charge: parseMoney(order.charge) }));
	const refills = byId(kept.refills);
	Object.assign(panel, { balanceMicros, currency, nextOrder, nextRefill, ticks, refills });
	panel.orders = byId(orders);
}

function byId<T extends { id: Order['id'] }>(rows: T[]): Map<string, T> {
	return new Map(rows.map((row) => [String(row.id), row]));
}

function words(error: unknown): string {
	return (error as Partial<Error>).message ?? String(error);
}
