import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLog, elapsed } from '../../../dev/bootstrap/log.mjs';
import { UnpackedPackages } from '../../../dev/bootstrap/unpacked.mjs';

describe('lines for the person who waits', () => {
	function stream(more = {}) {
		let text = '';
		return { ...more, write: (part: string) => (text += part), text: () => text };
	}

	beforeEach(() => {
		jest.useFakeTimers({ now: 0 });
	});
	afterEach(() => {
		jest.useRealTimers();
	});

	it('overwrite a passing line on a terminal, which is kept from wrapping', () => {
		const terminal = stream({ isTTY: true, columns: 8 });
		const log = createLog(terminal);
		log('passing by', true);
		log('a line that stays');
		log('next');
		expect(terminal.text()).toBe('passing\r\u001b[Ka line that stays\nnext\n');
	});

	it('show a passing line elsewhere only after 15 seconds of silence', () => {
		const file = stream();
		const log = createLog(file, '[x] ');
		log('2 s', true);
		jest.setSystemTime(15_000);
		log('15 s', true);
		jest.setSystemTime(17_000);
		log('17 s', true);
		log('done');
		expect(file.text()).toBe('[x] 15 s\n[x] done\n');
	});

	it.each([
		[0, '0 s'],
		[59_400, '59 s'],
		[59_600, '1 min 0 s'],
		[200_000, '3 min 20 s'],
	])('tell %d ms as %s', (milliseconds, words) => {
		jest.setSystemTime(milliseconds);
		expect(elapsed(0)).toBe(words);
	});
});

describe('how much of npm ci is there', () => {
	let folder: string;
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'unpacked-'));
		const packages = {
			'': { name: 'top' },
			'node_modules/a': {},
			'node_modules/a/node_modules/b': {},
			'node_modules/other-platform': { optional: true },
			'node_modules/never': { extraneous: true },
		};
		writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages }));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	function unpack(path: string, bytes: number): void {
		mkdirSync(join(folder, path, 'lib'), { recursive: true });
		writeFileSync(join(folder, path, 'package.json'), '{}');
		writeFileSync(join(folder, path, 'lib', 'file'), Buffer.alloc(bytes));
	}

	it('counts the packages that are awaited here, and measures them while they grow', () => {
		const unpacked = new UnpackedPackages(folder);
		const look = () => {
			const { packages, total, bytes } = unpacked.measure();
			return [packages, total, Math.round(bytes / 1e6)];
		};
		mkdirSync(join(folder, 'node_modules', 'a'), { recursive: true });
		expect(look()).toEqual([0, 2, 0]);
		unpack('node_modules/a', 1_000_000);
		expect(look()).toEqual([1, 2, 1]);
		unpack('node_modules/a', 3_000_000);
		unpack('node_modules/a/node_modules/b', 2_000_000);
		expect(look()).toEqual([2, 2, 5]);
		unpack('node_modules/other-platform', 4_000_000);
		expect(look()).toEqual([2, 2, 9]);
		expect(look()).toEqual([2, 2, 9]);
		expect(look()).toEqual([2, 2, 9]);
	});
});
