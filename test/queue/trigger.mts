// The trigger asks in the main process; what it reports runs on a worker.
import { node } from '../e2e/crashLab.mts';
import type { CheckResult } from './result.mts';
import { beginTrial, ended, type Lab, until } from './lab.mts';

const WITHIN_MS = 120_000;
const CHANGES = 12;

/** n8n takes no cron expression that fires more than once a minute, but several of them. */
const POLL_TIMES = [0, 10, 20, 30, 40, 50].map((second) => ({
	mode: 'custom',
	cronExpression: `${second} * * * * *`,
}));

/** Half of the changes come while the main process runs, the others while it is down. */
export async function triggerOverRestart(lab: Lab): Promise<CheckResult> {
	const { cluster, credential, sandbox } = lab;
	beginTrial(lab);
	const orders = Array.from({ length: CHANGES }, (_, index) =>
		String(sandbox.panel.insertOrder({ link: `watched ${index}` }).id),
	);
	const { id } = await cluster.n8n.createWorkflow({
		name: 'Trigger in queue mode',
		nodes: [
			node('Watch', 'n8n-nodes-smm-panel.smmPanelTrigger', 1, {
				parameters: {
					pollTimes: { item: POLL_TIMES },
					event: 'orderStatusChanged',
					orderIds: orders.join(', '),
				},
				credentials: { smmPanelApi: { id: credential.id, name: credential.name } },
			}),
			node('Changed', 'n8n-nodes-base.noOp', 1),
		],
		connections: { Watch: { main: [[{ node: 'Changed', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	await cluster.n8n.activateWorkflow(id);
	const polls = () => sandbox.requests.filter(({ action }) => action === 'status').length;
	const morePolls = async (count: number) => {
		const wanted = polls() + count;
		await until('a poll', WITHIN_MS, () => polls() >= wanted || undefined);
	};
	const runs = async () => (await cluster.n8n.listExecutions(id)).map((one) => one.id);
	const reported = async () => {
		const executions = await Promise.all((await runs()).map(async (run) => await ended(lab, run)));
		return executions.flatMap((execution) => execution.json('Changed'));
	};
	const allReported = async (count: number) =>
		await until(`${count} changes`, WITHIN_MS, async () =>
			(await reported()).length >= count ? true : undefined,
		);

	await until('the first poll', WITHIN_MS, () => polls() > 0 || undefined);
	for (const order of orders.slice(0, CHANGES / 2)) sandbox.panel.advance(order, 'In progress');
	await allReported(CHANGES / 2);
	const before = (await runs()).map((run) => cluster.workerOf(run));
	await cluster.restartMain(() => {
		for (const order of orders.slice(CHANGES / 2)) sandbox.panel.advance(order, 'In progress');
	});
	await allReported(CHANGES);
	// What is reported a second time would come with the next polls.
	await morePolls(2);
	const all = (await reported()).map((item) => `${item.order} ${item.previous_status}`);
	await cluster.n8n.deleteWorkflow(id);

	const once = orders.filter(
		(order) => all.filter((line) => line === `${order} Pending`).length === 1,
	);
	const violations = [
		...(once.length < CHANGES || all.length > CHANGES
			? [`${all.length} reports of ${CHANGES} changes, ${once.length} of them once`]
			: []),
		...(before.includes(undefined) ? ['a report ran outside of the workers'] : []),
	];
	return {
		title: 'Trigger on the main process; half of the changes while it is down',
		result: `${CHANGES} changes: ${once.length} reported once, ${all.length - once.length} more reports`,
		violations,
	};
}
