import type { OperationRun } from '../run/run';

/** Named values that last for one execution, with all its tries, loop rounds and the editor's Retry. */
export interface Memory<T> {
	get(name: string): T | undefined;
	set(name: string, value: T): void;
	delete(name: string): void;
}

/** One part of the data that n8n keeps for a node within an execution. The values must be JSON. */
export function memoryOf<T>(run: OperationRun, part: string): Memory<T> {
	const values = (run.memory[part] ??= {}) as Record<string, T | undefined>;
	return {
		get: (name) => (Object.prototype.hasOwnProperty.call(values, name) ? values[name] : undefined),
		set: (name, value) => {
			values[name] = value;
		},
		delete: (name) => {
			delete values[name];
		},
	};
}
