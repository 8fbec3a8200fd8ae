import { wireEnlarging } from './figures/enlarge.ts';

wireEnlarging(document);
