import { allFaults } from './all.ts';

allFaults(1);
