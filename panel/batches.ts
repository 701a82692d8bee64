/** How many IDs the API v2 takes in one request; panels silently cut off what is beyond. */
export const MAX_IDS_PER_REQUEST = 100;

/** Splits a list into runs of at most `size`, in order. A size that is no number from 1 on counts as 1. */
export function chunk<T>(list: readonly T[], size: number = MAX_IDS_PER_REQUEST): T[][] {
	const chunks: T[][] = [];
	const step = size >= 1 ? Math.floor(size) : 1;
	for (let start = 0; start < list.length; start += step) {
		chunks.push(list.slice(start, start + step));
	}
	return chunks;
}
