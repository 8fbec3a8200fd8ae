import { wireEnlarging } from './enlarge.ts';

wireEnlarging(document);
