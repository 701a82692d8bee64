/**
 * What the user entered cannot be sent as it is. `message` says what is wrong and names the field by its
 * display name; `description` says how to go on. Nothing has been sent when this is thrown.
 */
export class InputError extends Error {
	readonly description: string;

	constructor(message: string, description = 'Nothing was sent to the panel.') {
		super(message);
		this.name = 'InputError';
		this.description = description;
	}
}
