// One file for all of them: loading the CDK takes longer than every test of it.
import './suites/alarms.ts';
import './suites/api-stack.ts';
import './suites/bots.ts';
import './suites/data-stack.ts';
import './suites/feed-poller.ts';
import './suites/front.ts';
import './suites/functions.ts';
import './suites/ingestion-stack.ts';
import './suites/operations-stack.ts';
import './suites/stacks.ts';
