// A price list of the size and the kind that panels have, for the picture of the picker.
import type { Service } from '../../sandbox/types.mts';

const PRODUCTS: Array<[category: string, product: string, rate: number, max: number]> = [
	['Instagram Followers', 'Instagram Followers', 1.1, 500_000],
	['Instagram Likes', 'Instagram Likes', 0.18, 100_000],
	['Instagram Views', 'Instagram Reel Views', 0.006, 10_000_000],
	['Instagram Comments', 'Instagram Random Comments', 6.5, 5_000],
	['Instagram Story', 'Instagram Story Views', 0.05, 50_000],
	['TikTok Followers', 'TikTok Followers', 1.9, 200_000],
	['TikTok Likes', 'TikTok Likes', 0.32, 250_000],
	['TikTok Views', 'TikTok Video Views', 0.004, 50_000_000],
	['YouTube Subscribers', 'YouTube Subscribers', 9.8, 50_000],
	['YouTube Views', 'YouTube Views', 1.25, 1_000_000],
	['YouTube Watch Time', 'YouTube Watch Time Hours', 14, 4_000],
	['Facebook', 'Facebook Page Followers', 0.95, 300_000],
	['X', 'X Followers', 3.4, 100_000],
	['Telegram Members', 'Telegram Channel Members', 0.72, 200_000],
	['Telegram Views', 'Telegram Post Views', 0.02, 1_000_000],
	['Spotify', 'Spotify Plays', 0.4, 1_000_000],
	['Twitch', 'Twitch Followers', 1.6, 20_000],
	['LinkedIn', 'LinkedIn Post Likes', 8.2, 5_000],
];

const QUALITIES: Array<[name: string, factor: number]> = [
	['Mixed Quality', 0.8],
	['High Quality', 1.2],
	['Real Accounts', 1.7],
	['Old Accounts with Posts', 2.1],
];

const REGIONS: Array<[name: string, factor: number]> = [
	['Worldwide', 1],
	['Turkey', 1.6],
	['Brazil', 1.3],
	['Russia', 1.25],
	['India', 0.9],
	['USA', 2.4],
	['Arab Countries', 1.5],
	['Indonesia', 0.95],
];

const GUARANTEES: Array<[name: string, factor: number, refill: boolean]> = [
	['No Refill', 1, false],
	['30 Days Refill', 1.25, true],
	['90 Days Refill', 1.45, true],
	['Lifetime Refill', 1.8, true],
];

const SPEEDS: Array<[name: string, factor: number]> = [
	['Instant Start', 1.1],
	['0-1 Hour Start', 1],
	['Up to 50K/Day', 1.05],
];

/** So many services, with the IDs from 1001 on. The same ones each time. */
export function longPriceList(count: number): Service[] {
	const services: Service[] = [];
	for (const [speed, bySpeed] of SPEEDS) {
		for (const [guarantee, byGuarantee, refill] of GUARANTEES) {
			for (const [region, byRegion] of REGIONS) {
				for (const [quality, byQuality] of QUALITIES) {
					for (const [category, product, rate, max] of PRODUCTS) {
						const price = rate * bySpeed * byGuarantee * byRegion * byQuality;
						services.push({
							service: 1001 + services.length,
							name: `${product} | ${quality} | ${region} | ${guarantee} | ${speed}`,
							type: 'Default',
							category: `${category} | ${region}`,
							rate: price.toFixed(price < 0.1 ? 4 : 2),
							min: 10,
							max,
							refill,
							cancel: speed !== 'Instant Start',
							dripfeed: region === 'Worldwide',
						});
					}
				}
			}
		}
	}
	if (services.length < count) throw new RangeError(`There are ${services.length} services`);
	return services.slice(0, count);
}
