// How long it takes to read large answers: `npx tsx bench/readers.mts`.
import * as readers from '../panel/readers/index.ts';
import type { HttpAnswer } from '../panel/types.ts';
import { readServices } from '../test/unit/panel/readers/readers-helpers.mts';

const MEGABYTE = 2 ** 20;

function catalogue(bytes: number): string {
	const rows: string[] = [];
	let size = 0;
	for (let service = 1; size < bytes; service += 1) {
		const row = JSON.stringify({
			service,
			name: `Instagram Followers | Max 500K | 30 Days Refill ♻️ | Server ${service}`,
			type: 'Default',
			category: `Instagram Followers ${service % 300}`,
			rate: (service / 1000).toFixed(4),
			min: '50',
			max: '500000',
			refill: service % 2 === 0,
			cancel: service % 3 === 0,
			desc: 'Start: 0-1 hour. Link: https://instagram.com/p/12345678901234567890/ '.repeat(2),
		});
		rows.push(row);
		size += Buffer.byteLength(row) + 1;
	}
	return `[${rows.join(',')}]`;
}

function measure(name: string, body: string, read: (answer: HttpAnswer) => unknown): void {
	const answer: HttpAnswer = { statusCode: 200, headers: {}, body };
	const times = [1, 2, 3].map(() => {
		const started = performance.now();
		read(answer);
		return performance.now() - started;
	});
	const size = (Buffer.byteLength(body) / MEGABYTE).toFixed(1);
	console.log(`${name}: ${size} MiB in ${times.map((time) => time.toFixed(0)).join(', ')} ms`);
}

const list = catalogue(20 * MEGABYTE);
const services = readServices({ statusCode: 200, headers: {}, body: list });
console.log(`${services.ok ? services.value.length : 0} services`);
measure('JSON.parse alone', list, ({ body }) => JSON.parse(body));
measure('price list', list, readServices);
measure('price list with a byte order mark', `\uFEFF${list}`, readServices);
measure('price list after a warning', `<br /><b>Warning</b>: x\n${list}`, readServices);
measure('price list, cut off', list.slice(0, -5), readServices);

const ids = Array.from({ length: 100 }, (_, at) => String(23_500 + at));
const row = {
	charge: '0.27819',
	start_count: '3572',
	status: 'Partial',
	remains: '157',
	currency: 'USD',
};
const statuses = JSON.stringify(Object.fromEntries(ids.map((id) => [id, row])));
measure('100 statuses', statuses, (answer) => readers.readStatuses(answer, ids));
measure('a page of 20 MiB', `<html>${'x'.repeat(20 * MEGABYTE)}`, readers.readBalance);
measure('20 MiB of one bracket', '['.repeat(20 * MEGABYTE), readers.readBalance);
measure('20 MiB of one quote', '"'.repeat(20 * MEGABYTE), readers.readBalance);
