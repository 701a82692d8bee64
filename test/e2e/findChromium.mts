// Prints the path of a Chromium, brought first where that is possible; nothing where there is none. A process of its
// own, because jest wants to know what it skips before it waits for anything.
import { findChromium } from '../../dev/browser.mts';

process.stdout.write((await findChromium((line) => console.error(line))) ?? '');
