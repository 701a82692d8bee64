import type { OperationRun } from '../run/run';
import { memoryOf } from './memory';

/** The two names of one attempt. */
export interface AttemptName {
	/** Identifies it among the tries of one run. */
	own: string;
	/** Identifies it in any call of an agent's tool: each call is a run of its own. */
	ofAnyCall: string;
}

/** What one execution knows of its attempts. A model repeats a call whose outcome it does not know. */
export interface AttemptMemory<T> {
	/** What is known of an attempt. In a tool that is also what an earlier call left open. */
	recall(name: AttemptName): T | undefined;
	/** Remembers an attempt whose outcome is not known. In a tool it blocks later calls too. */
	open(name: AttemptName, attempt: T): void;
	/** Remembers an attempt that is through. Later calls of a tool may do the same again. */
	close(name: AttemptName, attempt: T): void;
	/** Called if nothing was done. */
	forget(name: AttemptName): void;
}

/** The attempts in one part of an execution's memory. */
export function attemptMemory<T>(run: OperationRun, part: string): AttemptMemory<T> {
	const memory = memoryOf<T>(run, part);
	const unblock = ({ ofAnyCall }: AttemptName) => {
		if (run.isTool) memory.delete(ofAnyCall);
	};
	return {
		recall: ({ own, ofAnyCall }) =>
			memory.get(own) ?? (run.isTool ? memory.get(ofAnyCall) : undefined),
		open: ({ own, ofAnyCall }, attempt) => {
			memory.set(own, attempt);
			if (run.isTool) memory.set(ofAnyCall, attempt);
		},
		close: (name, attempt) => {
			memory.set(name.own, attempt);
			unblock(name);
		},
		forget: (name) => {
			memory.delete(name.own);
			unblock(name);
		},
	};
}
