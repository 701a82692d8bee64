// The rooms of the shipped code and the arrows between them, read from its imports:
//   npm run structure [-- folder of another checkout]
// A room is a folder or a file directly inside its part; a folder called `shared` is none, but each file in it is.
// Floors is the longest chain of rooms in which each imports the next one. An arrow in a circle has a way back.
// An arrow up breaks a rule of the checkout's .dependency-cruiser.mjs.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cruise, type IModule, type IViolation } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';

const PARTS = { panel: 'panel', 'action node': 'nodes/SmmPanel', trigger: 'nodes/SmmPanelTrigger' };

type Arrows = Map<string, Set<string>>;

/** The room of a file, or undefined outside of the part. */
function roomOf(file: string, part: string): string | undefined {
	if (!file.startsWith(`${part}/`)) return undefined;
	const [first, second] = file.slice(part.length + 1).split('/');
	return (first === 'shared' ? second : first)?.replace(/\.ts$/, '');
}

/** For each room of a part the rooms that it imports. */
function arrowsOf(modules: IModule[], part: string): Arrows {
	const arrows: Arrows = new Map();
	for (const { source, dependencies } of modules) {
		const room = roomOf(source, part);
		if (room === undefined) continue;
		const targets = arrows.get(room) ?? new Set();
		arrows.set(room, targets);
		for (const { resolved } of dependencies) {
			const target = roomOf(resolved, part);
			if (target !== undefined && target !== room) targets.add(target);
		}
	}
	return arrows;
}

/** All rooms that a room leads to, over any number of arrows. */
function reachedFrom(room: string, arrows: Arrows, reached = new Set<string>()): Set<string> {
	for (const next of arrows.get(room) ?? []) {
		if (reached.has(next)) continue;
		reached.add(next);
		reachedFrom(next, arrows, reached);
	}
	return reached;
}

/** The number of rooms in the longest chain. All rooms of a circle are in the chain, in whatever order. */
function floorsOf(arrows: Arrows): number {
	const reached = new Map([...arrows.keys()].map((room) => [room, reachedFrom(room, arrows)]));
	const floors = new Map<string, number>();
	const floorsBelow = (room: string): number => {
		const known = floors.get(room);
		if (known !== undefined) return known;
		const isInCircle = (other: string) =>
			other === room || (reached.get(room)?.has(other) && reached.get(other)?.has(room));
		const circle = [...arrows.keys()].filter(isInCircle);
		const below = circle.flatMap((member) => [...(arrows.get(member) ?? [])]);
		const lower = below.filter((other) => !circle.includes(other)).map(floorsBelow);
		const height = circle.length + Math.max(0, ...lower);
		for (const member of circle) floors.set(member, height);
		return height;
	};
	return Math.max(0, ...[...arrows.keys()].map(floorsBelow));
}

/** The arrows between rooms of a part that break a rule. */
function arrowsUp(violations: IViolation[], part: string): Set<string> {
	const up = new Set<string>();
	for (const { from, to } of violations) {
		const [room, target] = [roomOf(from, part), roomOf(to, part)];
		if (room !== undefined && target !== undefined && room !== target)
			up.add(`${room} → ${target}`);
	}
	return up;
}

const folder = resolve(process.argv[2] ?? '.');
const config = join(folder, '.dependency-cruiser.mjs');
const hasRules = existsSync(config);
const { forbidden = [], options } = await extractConfig(
	hasRules ? config : resolve('.dependency-cruiser.mjs'),
);
const { output } = await cruise(['panel', 'nodes', 'credentials'], {
	...options,
	baseDir: folder,
	validate: hasRules,
	ruleSet: { forbidden },
});
if (typeof output === 'string') throw new Error(output);

let isDownwards = true;
const rows = Object.entries(PARTS).map(([name, part]) => {
	const arrows = arrowsOf(output.modules, part);
	const all = [...arrows].flatMap(([room, targets]) =>
		[...targets].map((to) => [room, to] as const),
	);
	const inCircles = all.filter(([room, to]) => reachedFrom(to, arrows).has(room));
	const up = arrowsUp(output.summary.violations, part);
	if (up.size > 0) isDownwards = false;
	for (const [room, targets] of arrows) {
		console.log(`${part}/${room}${targets.size > 0 ? ` → ${[...targets].sort().join(', ')}` : ''}`);
	}
	for (const arrow of up) console.log(`  up: ${arrow}`);
	return {
		part: name,
		files: output.modules.filter(({ source }) => roomOf(source, part) !== undefined).length,
		rooms: arrows.size,
		floors: floorsOf(arrows),
		arrows: all.length,
		'arrows in circles': inCircles.length,
		'arrows up': hasRules ? up.size : 'no rules',
	};
});
console.table(rows);
process.exitCode = isDownwards ? 0 : 1;
