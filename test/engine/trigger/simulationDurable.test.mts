import { testSeeds } from './poll-seeds.mts';

testSeeds('durable');
