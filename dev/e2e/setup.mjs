// Jest imports this natively, so TypeScript needs tsx here (the tests themselves go through jest's own transform).
import { register } from 'tsx/esm/api';

register();

export default async function setup() {
	await (await import('./setup.mts')).default();
}
