import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Settings } from '../config/settings.ts';
import { QuoinTable, type TableDefinition } from '../constructs/quoin-table.ts';

export interface DataStackProps extends StackProps {
  readonly settings: Settings;
  readonly definition: TableDefinition;
}

/** What must outlive everything else: the table. */
export class DataStack extends Stack {
  readonly table: QuoinTable;

  constructor(scope: Construct, id: string, { settings, definition, ...props }: DataStackProps) {
    super(scope, id, props);
    this.table = new QuoinTable(this, 'Table', definition, settings.data);
    // Exported whether used or not, so that another table can be served without a knot between the stacks.
    this.exportValue(this.table.made.tableName);
    this.exportValue(this.table.made.tableArn);
    new CfnOutput(this, 'TableName', { value: this.table.table.tableName });
  }
}
