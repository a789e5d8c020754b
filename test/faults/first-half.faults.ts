import { allFaults } from './all.ts';

allFaults(0);
