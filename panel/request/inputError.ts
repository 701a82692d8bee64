/** Why a text cannot be a link. */
export type LinkFault =
	| 'formula'
	| 'markdown'
	| 'expression'
	| 'object'
	| 'marks'
	| 'bareProtocol'
	| 'missingPart';

/**
 * What is wrong with a value that cannot be sent. `field` is the API's name of a parameter, or the name that the caller
 * gives to a value of its own. The words for people are not the concern of this folder.
 */
export type InputProblem =
	| { kind: 'noId' | 'notAnId' | 'notText'; field: string }
	| { kind: 'severalIds' | 'severalValues'; field: string; count: number }
	/** A text such as `#N/A` or `undefined`, which a program writes where it has no value. */
	| { kind: 'missingId' | 'missingValue'; field: string; text: string }
	/** An ID that lost digits, may be several IDs, or has a meaning in a path. */
	| { kind: 'damagedId' | 'groupedId' | 'pathId'; field: string; text: string }
	| { kind: 'notADate' | 'notAnAmount' | 'notAFlag'; field: string; text: string }
	| { kind: 'notAWholeNumber'; field: string; text: string; least: number }
	| { kind: 'notALink'; field: string; text: string; fault: LinkFault }
	/** Fields without a value that an order of this type needs. */
	| { kind: 'emptyFields'; fields: readonly string[]; type: string }
	/** A drip-feed with an interval and without a number of runs. */
	| { kind: 'noRuns' }
	| { kind: 'unknownServiceType'; text: string }
	/** A custom parameter that would replace another one. */
	| { kind: 'reservedName' | 'unseenInName'; name: string }
	| { kind: 'similarName'; name: string; other: string }
	/** A connection that cannot be used. The address is left out where it may hold a key. */
	| { kind: 'noUrl' | 'keyInUrl' | 'twoAuthorizations' }
	| { kind: 'notAUrl'; url: string | undefined }
	| { kind: 'unknownSetting'; setting: string }
	/** `isChosen` says whether the connection asks for paths, or only this question does. */
	| { kind: 'noRestPaths'; isChosen: boolean };

/** A value that cannot be sent, as data. Nothing has been sent when this is thrown. */
export class InputError extends Error {
	readonly problem: InputProblem;

	constructor(problem: InputProblem) {
		super(`A value cannot be sent: ${problem.kind}`);
		this.name = 'InputError';
		this.problem = problem;
	}
}
