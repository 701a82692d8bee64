import type { Language } from '../types';
import { arabic } from './ar';
import { azerbaijani } from './az';
import { bengali } from './bn';
import { german } from './de';
import { spanish } from './es';
import { persian } from './fa';
import { french } from './fr';
import { hindi } from './hi';
import { indonesian } from './id';
import { italian } from './it';
import { japanese } from './ja';
import { korean } from './ko';
import { polish } from './pl';
import { portuguese } from './pt';
import { romanian } from './ro';
import { russian } from './ru';
import { thai } from './th';
import { turkish } from './tr';
import { ukrainian } from './uk';
import { urdu } from './ur';
import { uzbek } from './uz';
import { vietnamese } from './vi';
import { chinese } from './zh';

/** All languages but English; those of the package's own market first. */
export const others: readonly Language[] = [
	turkish,
	russian,
	portuguese,
	spanish,
	indonesian,
	vietnamese,
	arabic,
	hindi,
	persian,
	azerbaijani,
	bengali,
	german,
	french,
	italian,
	japanese,
	korean,
	polish,
	romanian,
	thai,
	ukrainian,
	urdu,
	uzbek,
	chinese,
];
