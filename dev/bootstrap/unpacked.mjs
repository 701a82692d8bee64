// How much of an `npm ci` is on the disk.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The disk space of a folder, without the packages nested in it.
 * @param {string} path
 * @returns {number} bytes; 0 when npm is just removing it
 */
function diskSpace(path) {
	try {
		const stats = lstatSync(path);
		const names = stats.isDirectory() ? readdirSync(path) : [];
		return names
			.filter((name) => name !== 'node_modules')
			.reduce((bytes, name) => bytes + diskSpace(join(path, name)), stats.blocks * 512);
	} catch {
		return 0;
	}
}

/** Watches the packages of a lock file appear. npm makes all folders first, and fills them one by one. */
export class UnpackedPackages {
	/** Folders without a package.json. @type {string[]} */
	#awaited;
	/** Bytes at the last look, by folder, of packages that may still be growing. @type {Map<string, number>} */
	#growing = new Map();
	/** Those that npm leaves out on other platforms; they are measured, not counted. @type {Set<string>} */
	#optional = new Set();
	#total = 0;
	#count = 0;
	#settledBytes = 0;

	/** @param {string} folder the folder with package-lock.json */
	constructor(folder) {
		/** @type {{ packages: Record<string, { optional?: boolean, extraneous?: boolean }> }} */
		const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
		// npm never installs an extraneous package. The empty path is the folder itself.
		const installed = Object.entries(lock.packages).filter(
			([path, { extraneous }]) => path !== '' && !extraneous,
		);
		this.#awaited = installed.map(([path]) => join(folder, path));
		for (const [path, { optional }] of installed) {
			if (optional) this.#optional.add(join(folder, path));
			else this.#total++;
		}
	}

	/** What is there now. A package that is as large as at the last look is not measured again. */
	measure() {
		const there = this.#awaited.filter((path) => existsSync(join(path, 'package.json')));
		for (const path of there) {
			this.#growing.set(path, 0);
			if (!this.#optional.has(path)) this.#count++;
		}
		this.#awaited = this.#awaited.filter((path) => !this.#growing.has(path));
		for (const [path, before] of this.#growing) {
			const bytes = diskSpace(path);
			this.#growing.set(path, bytes);
			if (bytes !== before) continue;
			this.#growing.delete(path);
			this.#settledBytes += bytes;
		}
		const bytes = [...this.#growing.values()].reduce((sum, size) => sum + size, this.#settledBytes);
		return { packages: this.#count, total: this.#total, bytes };
	}
}
