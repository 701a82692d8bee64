import './environment.mts';
import { DataDeduplicationService } from 'n8n-core';
import { LoggerProxy } from 'n8n-workflow';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { MemoryDeduplicator } from './deduplicator.mts';
import { LogRecorder } from './log.mts';
import { TestNodeTypes } from './nodeTypes.mts';

/** Everything that is written to n8n's log, by the engine, its services and the nodes. */
export const log = new LogRecorder();

/** n8n's store of processed entries: outlives an execution, as the database does. */
export const deduplicator = new MemoryDeduplicator();

/** The node and credential types that workflows of this test file can use. */
export const nodeTypes = new TestNodeTypes();

/** The service container of n8n-core, as far as it is needed here. */
interface Services {
	set(type: unknown, service: unknown): void;
	get(type: unknown): unknown;
}

// n8n-core may have its own copies of n8n's packages below it, beside those that npm put at the top: a
// service that is set in the wrong copy of the container is never seen. So both come from where it looks.
const requireAsCore = createRequire(join(process.cwd(), 'node_modules/n8n-core/package.json'));
const { Container } = requireAsCore('@n8n/di') as { Container: Services };
const common = requireAsCore('@n8n/backend-common') as { Logger: unknown };
const config = requireAsCore('@n8n/config') as { SsrfProtectionConfig: unknown };

/** n8n's setting `N8N_SSRF_PROTECTION_ENABLED`. Off, as by default; a test that turns it on turns it off again. */
export const ssrfProtection = Container.get(config.SsrfProtectionConfig) as { enabled: boolean };

// The logger is the only service that has to be replaced; the others (outbound HTTP, instance settings,
// error reporter) are n8n's own with their defaults. Expressions run in the evaluator that n8n-workflow
// has built in: the other one, a native module for Node 24, is only used where it has been started.
Container.set(common.Logger, log);
LoggerProxy.init(log);
void DataDeduplicationService.init(deduplicator);
nodeTypes.loadPackage();
