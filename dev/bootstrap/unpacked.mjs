// How much of an `npm ci` is on the disk.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The disk space of a folder, without the packages nested in it.
 * @param {string} folder
 * @returns {number} bytes
 */
function diskSpace(folder) {
	let bytes = 0;
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (!entry.isDirectory()) bytes += lstatSync(path).blocks * 512;
		else if (entry.name !== 'node_modules') bytes += diskSpace(path);
	}
	return bytes + lstatSync(folder).blocks * 512;
}

/** Watches the packages of a lock file appear. npm makes all folders first, and fills them one by one. */
export class UnpackedPackages {
	/** @type {string[]} */
	#awaited;
	/** Those with files that may still be growing. @type {string[]} */
	#unpacking = [];
	/** Those that npm leaves out on other platforms; they are measured, not counted. @type {Set<string>} */
	#optional = new Set();
	#total = 0;
	#count = 0;
	#bytes = 0;

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

	/** What is there now. A package's size counts from the second look on, when it no longer grows. */
	measure() {
		for (const path of this.#unpacking) if (existsSync(path)) this.#bytes += diskSpace(path);
		this.#unpacking = this.#awaited.filter((path) => existsSync(join(path, 'package.json')));
		const there = new Set(this.#unpacking);
		this.#awaited = this.#awaited.filter((path) => !there.has(path));
		this.#count += this.#unpacking.filter((path) => !this.#optional.has(path)).length;
		return { packages: this.#count, total: this.#total, bytes: this.#bytes };
	}
}
