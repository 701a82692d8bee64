import { ArrayStatus } from './arrayStatus.mts';
import { Dialect } from './dialect.mts';
import { PerfectPanel, PerfectPanelOld } from './perfectPanel.mts';
import { Takipup, XPanel } from './references.mts';
import { SmartPanel } from './smartPanel.mts';
import { SmmServer } from './smmServer.mts';
import { StatusCodes } from './statusCodes.mts';
import { Wrapped } from './wrapped.mts';

/** The ways of answering that the sandbox knows; families as in the dialects README §0. */
const DIALECTS = {
	'takipup-xpanel': new Dialect(),
	takipup: new Takipup(),
	xpanel: new XPanel(),
	perfectPanel: new PerfectPanel(),
	perfectPanelOld: new PerfectPanelOld(),
	smartPanel: new SmartPanel(),
	smmServer: new SmmServer(),
	statusCodes: new StatusCodes(),
	arrayStatus: new ArrayStatus(),
	wrapped: new Wrapped(),
};

export type DialectName = keyof typeof DIALECTS;

export const DIALECT_NAMES = Object.keys(DIALECTS) as DialectName[];

export function isDialectName(name: string): name is DialectName {
	return Object.hasOwn(DIALECTS, name);
}

export function dialectNamed(name: DialectName): Dialect {
	return DIALECTS[name];
}

/** The name of a dialect in use. */
export function nameOfDialect(dialect: Dialect): DialectName | undefined {
	return DIALECT_NAMES.find((name) => DIALECTS[name] === dialect);
}
