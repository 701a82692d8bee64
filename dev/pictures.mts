// `npm run pictures [-- SERIES ...]`: takes the pictures of README and docs from a running editor.
// Those that they show land in docs/pictures, the others in a folder that is named at the end.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createLog } from './bootstrap/log.mjs';
import { cacheFolder } from './bootstrap/paths.mjs';
import { tidy } from './pictures/editor.mts';
import { SERIES, type Camera } from './pictures/shots.mts';
import { openStudio, type Scheme, type Studio } from './pictures/studio.mts';
import { repositoryTop } from './process.mts';

const log = createLog();
const top = repositoryTop();
const all = join(cacheFolder(), 'pictures');
const shown = join(top, 'docs', 'pictures');

/** The pictures that a page refers to, by name. */
function picturesInPages(): Set<string> {
	const docs = readdirSync(join(top, 'docs')).filter((name) => name.endsWith('.md'));
	const pages = [join(top, 'README.md'), ...docs.map((name) => join(top, 'docs', name))];
	const text = pages.map((page) => readFileSync(page, 'utf8')).join('\n');
	return new Set([...text.matchAll(/pictures\/([\w-]+)\.png/g)].map(([, name = '']) => name));
}

/** Takes one series in one theme. */
async function takeSeries(studio: Studio, name: string, scheme: Scheme): Promise<void> {
	const page = await studio.newPage(scheme);
	await page.addInitScript((theme) => localStorage.setItem('N8N_THEME', theme), scheme);
	page.on('load', () => void tidy(page).catch(() => undefined));
	const take: Camera = async (picture, clip) => {
		const file = `${picture}${scheme === 'dark' ? '-dark' : ''}.png`;
		await tidy(page);
		await page.screenshot({ path: join(all, file), clip });
		log(file);
	};
	try {
		await SERIES[name]?.(page, take, studio);
	} catch (error) {
		// A look at the page says more than a missing element's name.
		const file = join(all, `failed-${name}.png`);
		await page.screenshot({ path: file });
		console.error(`${name}: ${error instanceof Error ? error.message : String(error)}\n${file}`);
		process.exitCode = 1;
	} finally {
		await page.context().close();
	}
}

async function main(wanted: string[]): Promise<void> {
	const unknown = wanted.filter((name) => !Object.hasOwn(SERIES, name));
	if (unknown.length > 0) {
		throw new RangeError(
			`No series ${unknown.join(', ')}. There are: ${Object.keys(SERIES).join(', ')}`,
		);
	}
	if (wanted.length === 0) rmSync(all, { recursive: true, force: true });
	mkdirSync(all, { recursive: true });
	const studio = await openStudio(log);
	if (!studio) {
		process.exitCode = 1;
		return;
	}
	try {
		for (const name of Object.keys(SERIES)) {
			if (wanted.length > 0 && !wanted.includes(name)) continue;
			await takeSeries(studio, name, 'light');
			await takeSeries(studio, name, 'dark');
		}
	} finally {
		await studio.close();
	}
	mkdirSync(shown, { recursive: true });
	const inPages = picturesInPages();
	const taken = new Set(readdirSync(all));
	for (const name of inPages) {
		if (taken.has(`${name}.png`))
			copyFileSync(join(all, `${name}.png`), join(shown, `${name}.png`));
		else log(`Shown in a page and not taken: ${name}.png`);
	}
	log(`All pictures: ${all}\nThose that README and docs show: ${shown}`);
}

await main(process.argv.slice(2)).catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
