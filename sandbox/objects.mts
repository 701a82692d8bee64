/** A copy of an object without some of its names. */
export function without<T extends object, K extends string>(object: T, ...names: K[]): Omit<T, K> {
	const left = Object.entries(object).filter(([name]) => !(names as string[]).includes(name));
	return Object.fromEntries(left) as Omit<T, K>;
}
