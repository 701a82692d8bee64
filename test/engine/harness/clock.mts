/** Longer than the package keeps a price list in the memory of its process, in milliseconds. */
const AN_HOUR = 3_600_000;

const now = performance.now.bind(performance);
let ahead = 0;
performance.now = () => now() + ahead;

/** Moves the clock of this process on, so that no price list of an earlier test is used. */
export function forgetPriceLists(): void {
	ahead += AN_HOUR;
}
