import { describe, expect, it } from '@jest/globals';
import { readAddresses } from '../../dev/e2e/addresses.mts';
import { N8nClient } from '../../dev/n8n/client.mts';

describe('the installed package', () => {
	it('brings both nodes under their own type names', async () => {
		const n8n = new N8nClient(readAddresses().url);
		await n8n.signIn();
		expect((await n8n.nodeTypes('n8n-nodes-smm-panel.')).sort()).toEqual([
			'n8n-nodes-smm-panel.smmPanel',
			'n8n-nodes-smm-panel.smmPanelTool',
			'n8n-nodes-smm-panel.smmPanelTrigger',
		]);
	});
});
