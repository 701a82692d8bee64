// Which room may import which: `npx depcruise .`, checked by test/tools/structure.test.mts, drawn by `npm run structure`.

/**
 * The rooms of each part, the highest floor first. A room imports from lower floors only, never from its own floor.
 * A room is a folder, or a file that stands beside the folders.
 */
const FLOORS = {
	panel: [
		['ask', 'orders'],
		['readers'],
		['request'],
		['answer'],
		['text', 'deadline', 'hideKey', 'bodyText', 'unsent'],
		['types', 'steps'],
	],
	'nodes/SmmPanel': [
		['SmmPanel.node'],
		['resources', 'listSearch'],
		['ordering', 'description'],
		['kinds'],
		['safeguards'],
		['run'],
	],
	'nodes/SmmPanelTrigger': [
		['SmmPanelTrigger.node'],
		['events', 'properties'],
		['watching', 'catalogue', 'statusOptions'],
		['poll'],
	],
};

const SHIPPED = ['panel', 'nodes', 'credentials'];

/** What each part imports of the package besides itself. */
const BELOW = {
	panel: [],
	'nodes/shared': ['panel'],
	'nodes/SmmPanel': ['nodes/shared', 'panel'],
	'nodes/SmmPanelTrigger': ['nodes/shared', 'panel'],
	credentials: ['panel'],
	sandbox: [],
};

/** Rooms that only declare fields, or only answer the editor, import from no floor of their node. */
const WITHOUT_FLOORS = ['nodes/SmmPanel/description', 'nodes/SmmPanel/listSearch'];

const inside = (paths) => `^(${paths.join('|')})(/|\\.ts$)`;
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const floorRules = Object.entries(FLOORS).flatMap(([part, floors]) =>
	floors.flatMap((rooms, index) =>
		rooms.map((room) => {
			const higher = floors.slice(0, index + 1).flat();
			return error(
				`downwards: ${part}/${room}`,
				'A room imports from the floors below its own.',
				{ path: inside([`${part}/${room}`]) },
				{
					path: inside(higher.map((name) => `${part}/${name}`)),
					pathNot: inside([`${part}/${room}`]),
				},
			);
		}),
	),
);

/** A room that no floor lists would be free to import anything. */
const listedRules = Object.entries(FLOORS).map(([part, floors]) => {
	const listed = inside(floors.flat().map((room) => `${part}/${room}`));
	return error(
		`listed: ${part}`,
		'Each room stands on a floor of .dependency-cruiser.mjs.',
		{ path: inside([part]), pathNot: listed },
		{},
	);
});

const partRules = Object.entries(BELOW).map(([part, parts]) =>
	error(
		`parts: ${part}`,
		`${part} imports of this package ${parts.length > 0 ? `only ${parts.join(' and ')}` : 'nothing'} besides itself.`,
		{ path: inside([part]) },
		{ pathNot: [inside([part, ...parts]), 'node_modules/'], dependencyTypesNot: ['core'] },
	),
);

export default {
	forbidden: [
		error(
			'without circles',
			'No chain of imports comes back to its start.',
			{ path: inside(SHIPPED) },
			{ circular: true },
		),
		error('resolved', 'Each import leads to a file.', {}, { couldNotResolve: true }),
		...partRules,
		...floorRules,
		...listedRules,
		...WITHOUT_FLOORS.map((room) =>
			error(
				`apart: ${room}`,
				'This room imports from no floor of its node.',
				{ path: inside([room]) },
				{ path: inside(['nodes/SmmPanel']), pathNot: inside([room]) },
			),
		),
		error(
			'description is for resources',
			'Only resources show the shared fields.',
			{
				path: inside(['nodes/SmmPanel']),
				pathNot: inside(['nodes/SmmPanel/(resources|description)']),
			},
			{ path: inside(['nodes/SmmPanel/description']) },
		),
		error(
			'panel takes types of n8n',
			'The protocol runs without n8n: of n8n-workflow it imports types only.',
			{ path: inside(['panel']) },
			{ path: 'node_modules/', dependencyTypesNot: ['type-only'] },
		),
		error(
			'n8n-workflow alone',
			'Shipped code has no dependency but n8n-workflow.',
			{ path: inside(SHIPPED) },
			{ path: 'node_modules/', pathNot: 'node_modules/n8n-workflow/' },
		),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		// Imports of types are arrows too.
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
	},
};
