// How much of an `npm ci` is on the disk.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Asking for the size of a large folder costs a second of work. */
const SIZE_EVERY_MS = 10_000;

/** Watches the packages of a lock file appear. npm makes all folders first, and fills them one by one. */
export class UnpackedPackages {
	#folder;
	/** The folders that have no package.json yet. @type {string[]} */
	#awaited;
	#total;
	#megabytes = 0;
	#askSizeAt = 0;

	/** @param {string} folder the folder with package-lock.json */
	constructor(folder) {
		this.#folder = folder;
		/** @type {{ packages: Record<string, { optional?: boolean, extraneous?: boolean }> }} */
		const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
		// npm leaves out extraneous packages, and optional ones of other platforms. The empty path is the folder itself.
		this.#awaited = Object.entries(lock.packages)
			.filter(([path, { optional, extraneous }]) => path !== '' && !optional && !extraneous)
			.map(([path]) => join(folder, path));
		this.#total = this.#awaited.length;
	}

	/** The packages that are there now, and the disk space of node_modules some seconds ago (0 where there is no `du`). */
	measure() {
		this.#awaited = this.#awaited.filter((path) => !existsSync(join(path, 'package.json')));
		this.#askSize();
		return {
			packages: this.#total - this.#awaited.length,
			total: this.#total,
			megabytes: this.#megabytes,
		};
	}

	#askSize() {
		if (Date.now() < this.#askSizeAt) return;
		this.#askSizeAt = Infinity;
		// A file that goes away meanwhile is an error of `du`, but not of the sum that it prints.
		execFile('du', ['-sk', join(this.#folder, 'node_modules')], (_error, stdout) => {
			this.#megabytes = Math.round((Number.parseInt(stdout, 10) * 1024) / 1e6) || this.#megabytes;
			this.#askSizeAt = Date.now() + SIZE_EVERY_MS;
		});
	}
}
