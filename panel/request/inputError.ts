/**
 * A value that the user entered and that cannot be sent. `message` says what is wrong, with the display name of the
 * field. `description` says how to go on. Nothing has been sent when this is thrown.
 */
export class InputError extends Error {
	readonly description: string;

	constructor(message: string, description = 'Nothing was sent to the panel.') {
		super(message);
		this.name = 'InputError';
		this.description = description;
	}
}
