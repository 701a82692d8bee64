/** A map with a bound. It drops each value after a time, and the oldest one if there are too many. */
export class ExpiringMap<V> {
	private readonly entries = new Map<string, { value: V; until: number }>();

	private readonly maxEntries: number;

	private readonly lifetime: number;

	/** @param lifetime in milliseconds, from when a value is set */
	constructor(maxEntries: number, lifetime: number) {
		this.maxEntries = maxEntries;
		this.lifetime = lifetime;
	}

	get(key: string): V | undefined {
		const entry = this.entries.get(key);
		return entry && entry.until > Date.now() ? entry.value : undefined;
	}

	set(key: string, value: V): void {
		this.entries.delete(key);
		this.entries.set(key, { value, until: Date.now() + this.lifetime });
		const [oldest] = this.entries.keys();
		if (this.entries.size > this.maxEntries && oldest !== undefined) this.entries.delete(oldest);
	}

	delete(key: string): void {
		this.entries.delete(key);
	}
}
