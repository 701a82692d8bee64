import { itSurvives } from './survive.mts';

itSurvives('keyed orders survive kill -9 at random moments, on a panel that answers', false);
