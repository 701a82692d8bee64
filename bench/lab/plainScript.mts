// What a plain script needs for the same questions: the floor under every node.
import type { Run } from './n8n.mts';

/** Sends forms, so many at once, from this process. */
export async function plainScript(
	url: string,
	forms: Array<Record<string, string>>,
	inFlight: number,
): Promise<Run> {
	const cpu = process.cpuUsage();
	const memory = process.memoryUsage.rss();
	const started = performance.now();
	const waiting = forms.entries();
	let items = 0;
	const worker = async () => {
		for (const [, form] of waiting) {
			const body = new URLSearchParams({ key: 'key-of-the-bench', ...form });
			const answer: unknown = await (await fetch(url, { method: 'POST', body })).json();
			items += Object.keys(answer ?? {}).length;
		}
	};
	await Promise.all(Array.from({ length: inFlight }, worker));
	const { user, system } = process.cpuUsage(cpu);
	return {
		wall: performance.now() - started,
		cpu: (user + system) / 1000,
		memory: Math.max(0, process.memoryUsage.rss() - memory) / 2 ** 20,
		stall: 0,
		items,
	};
}
