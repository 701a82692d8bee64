// n8n in queue mode: a main process and two workers, each with a user folder and an installation of its own, as on
// machines of their own. They share the database, the queue and the encryption key.
import { join } from 'node:path';
import { LOOPBACK } from '../bootstrap/ports.mjs';
import { N8nClient } from '../n8n/client.mts';
import type { N8nHost } from '../n8n/install.mts';
import { launchN8n, type RunningN8n } from '../n8n/launch.mts';
import { installPackage, type PackedPackage } from '../n8n/package.mts';
import type { PostgresServer } from './servers.mts';

const DATABASE = 'n8n';
const MAIN = 'main';
const WORKERS = ['worker-1', 'worker-2'];
/** Three processes start at once, and the first builds the database. */
const READY_WITHIN_MS = 600_000;

const STARTED = /Worker started execution (\d+)/g;

export interface ClusterOptions {
	host: N8nHost;
	packed: PackedPackage;
	folder: string;
	postgres: PostgresServer;
	redisPort: number;
}

/** The processes of one n8n. */
export class Cluster {
	readonly #options: ClusterOptions;
	readonly #running = new Map<string, RunningN8n>();
	#client: N8nClient | undefined;
	#restart: Promise<void> = Promise.resolve();

	constructor(options: ClusterOptions) {
		this.#options = options;
	}

	/** Installs the package for each process, and starts them. */
	async start(): Promise<void> {
		await this.#options.postgres.createDatabase(DATABASE);
		for (const name of [MAIN, ...WORKERS]) {
			await installPackage(this.#folder(name), this.#options.packed);
		}
		// The main process makes the tables.
		await this.#launch(MAIN);
		await Promise.all(WORKERS.map(async (name) => await this.#launch(name)));
	}

	/** Where the main process takes calls. */
	get url(): string {
		return this.#process(MAIN).url;
	}

	/** The REST API of the main process, signed in. */
	get n8n(): N8nClient {
		if (!this.#client) throw new Error('The main process was not started');
		return this.#client;
	}

	/**
	 * Ends the main process as a service manager would, and starts it again.
	 * @param whileDown called between the two
	 */
	async restartMain(whileDown: () => void): Promise<void> {
		await this.#process(MAIN).stop();
		whileDown();
		await this.#launch(MAIN);
	}

	/** Kills the worker that runs an execution, as a crash would. {@link restarted} tells when it is there again. */
	async killWorkerOf(executionId: string): Promise<void> {
		const name = this.workerOf(executionId);
		if (!name) throw new Error(`No worker has started execution ${executionId}`);
		await this.#process(name).kill();
		this.#restart = this.#launch(name);
		// Whoever waits for it is told.
		this.#restart.catch(() => undefined);
	}

	/** Waits until the worker that was killed is there again. */
	async restarted(): Promise<void> {
		await this.#restart;
	}

	/** The worker that took an execution since it was started. */
	workerOf(executionId: string): string | undefined {
		return WORKERS.find((name) =>
			[...this.#process(name).output().matchAll(STARTED)].some(([, id]) => id === executionId),
		);
	}

	/** Ends all processes, the workers first. */
	async stop(): Promise<void> {
		await this.#restart.catch(() => undefined);
		const all = [...this.#running.values()].reverse();
		await Promise.all(all.map(async (one) => await one.stop()));
	}

	#folder(name: string): string {
		return join(this.#options.folder, name);
	}

	#process(name: string): RunningN8n {
		const found = this.#running.get(name);
		if (!found) throw new Error(`${name} was not started`);
		return found;
	}

	async #launch(name: string): Promise<void> {
		const { host, postgres, redisPort } = this.#options;
		const running = await launchN8n({
			host,
			userFolder: this.#folder(name),
			command: name === MAIN ? 'start' : 'worker',
			readyTimeoutMs: READY_WITHIN_MS,
			env: {
				EXECUTIONS_MODE: 'queue',
				QUEUE_BULL_REDIS_HOST: LOOPBACK,
				QUEUE_BULL_REDIS_PORT: String(redisPort),
				DB_TYPE: 'postgresdb',
				DB_POSTGRESDB_HOST: LOOPBACK,
				DB_POSTGRESDB_PORT: String(postgres.port),
				DB_POSTGRESDB_DATABASE: DATABASE,
				DB_POSTGRESDB_USER: postgres.user,
				N8N_ENCRYPTION_KEY: 'the same for all processes of this n8n',
				// One execution at a time, so that two at once go to both workers.
				...(name !== MAIN && { N8N_CONCURRENCY_PRODUCTION_LIMIT: '1' }),
			},
		});
		this.#running.set(name, running);
		if (name !== MAIN) return;
		this.#client = new N8nClient(running.url);
		await this.#client.signIn();
	}
}
