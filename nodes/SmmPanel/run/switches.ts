import type { IDataObject } from 'n8n-workflow';
import { NotSentError } from '../../shared/notSentError';

/**
 * Reads an option that is a switch. An option that was not added is off. An expression may give it as text.
 *
 * @throws NotSentError for any value but true and false, since an option must not be ignored silently
 */
export function readSwitch(options: IDataObject, name: string, label: string): boolean {
	if (!(name in options)) return false;
	const text = String(options[name] ?? '').toLowerCase();
	if (text !== 'true' && text !== 'false') {
		throw new NotSentError(
			`'${label}' is neither true nor false: "${text}"`,
			`Correct the expression in '${label}'. Nothing was sent to the panel.`,
		);
	}
	return text === 'true';
}
