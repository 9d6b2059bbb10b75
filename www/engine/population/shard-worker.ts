import { serve } from './calls.ts';
import { populationPackage } from './package.ts';
import { Shard } from './shard.ts';

serve(self as never, new Shard(populationPackage).answers);
