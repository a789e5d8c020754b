import { articleTool } from './article.ts';
import { quoteTool } from './quote.ts';
import { saidTool } from './said.ts';
import { speakersTool } from './speakers.ts';
import { summaryTool } from './summary.ts';
import type { Tool } from './tool.ts';
import { verifyTool } from './verify.ts';

/** Everything that can be asked for; all of it only reads. */
export const tools: readonly Tool[] = [
  quoteTool,
  saidTool,
  verifyTool,
  summaryTool,
  speakersTool,
  articleTool,
];

export const toolNamed = (name: string): Tool | undefined =>
  tools.find((tool) => tool.name === name);
