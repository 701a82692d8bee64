import { serviceById, panelWorkflow, openBench, type Bench, type Json } from '../harness.mts';
import { afterAll, beforeAll, beforeEach, describe } from '@jest/globals';
import { hasChromium, openEditor, type Editor, type EditorPage } from '../editorPage.mts';

export const LINK = 'https://example.com/profile';

/** What the tests of the editor start from. */
export interface EditorLab {
	bench: () => Bench;
	/** Opens Order → Create with two items before it in a page of its own, so that no test leans on another. */
	openCreate: (change?: Json) => Promise<EditorPage>;
}

/** The tests of the nodes in n8n's editor, skipped where there is no browser. */
export function describeInEditor(tests: (lab: EditorLab) => void): void {
	(hasChromium() ? describe : describe.skip)("the nodes in n8n's editor", () => {
		let bench: Bench;
		let editor: Editor;

		beforeAll(async () => {
			bench = await openBench();
			editor = await openEditor();
			bench.opened.add(editor.close);
		});

		afterAll(async () => await bench.close());

		beforeEach(() => bench.sandbox.reset());

		async function openCreate(change: Json = {}): Promise<EditorPage> {
			const parameters = {
				resource: 'order',
				operation: 'create',
				service: serviceById(1),
				serviceType: 'default',
				link: '={{ $json.link }}',
				quantity: 100,
				...change,
			};
			const input = [{ link: `${LINK}/1` }, { link: `${LINK}/2` }];
			const workflow = panelWorkflow(bench, parameters, { input });
			const nodes = workflow.nodes.map((node, index) => ({
				...node,
				position: [index * 300, 0] as [number, number],
			}));
			const { id } = await bench.n8n.createWorkflow({ ...workflow, nodes });
			bench.opened.add(async () => await bench.n8n.deleteWorkflow(id));
			const page = await editor.newPage();
			bench.opened.add(async () => await page.page.close());
			await page.openNode(id, 'Panel');
			return page;
		}

		tests({ bench: () => bench, openCreate });
	});
}
