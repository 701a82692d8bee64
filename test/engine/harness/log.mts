import type { Logger, LogMetadata } from 'n8n-workflow';

/** One line that n8n or a node wrote to n8n's log. */
export interface LogLine {
	level: 'error' | 'warn' | 'info' | 'debug';
	message: string;
	metadata: LogMetadata;
}

/**
 * Stands where n8n keeps its logger: for the engine (`LoggerProxy`) as for a node's `this.logger`.
 * Keeps the lines instead of printing them.
 */
export class LogRecorder implements Logger {
	readonly lines: LogLine[] = [];

	/** n8n's own services ask for a logger of their area; here all write to the same list. */
	scoped(): this {
		return this;
	}

	error(message: string, metadata: LogMetadata = {}): void {
		this.lines.push({ level: 'error', message, metadata });
	}

	warn(message: string, metadata: LogMetadata = {}): void {
		this.lines.push({ level: 'warn', message, metadata });
	}

	info(message: string, metadata: LogMetadata = {}): void {
		this.lines.push({ level: 'info', message, metadata });
	}

	debug(message: string, metadata: LogMetadata = {}): void {
		this.lines.push({ level: 'debug', message, metadata });
	}
}
