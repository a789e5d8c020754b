import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface DropBucketProps {
  /** Hears of every file. */
  readonly queue: Queue;
  readonly keep: boolean;
  /** Files are removed after so many days: what was read lies in the table. */
  readonly days: number;
}

/** Where an operator drops files to have them read. */
export class DropBucket extends Construct {
  readonly bucket: Bucket;
  private readonly resource: CfnBucket;

  constructor(scope: Construct, id: string, { queue, keep, days }: DropBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [
        {
          expiration: Duration.days(days),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: keep ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    // The account stands for the bucket, whose name would make the two wait for each other.
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    // Said in the template itself: addEventNotification would bring a function of its own to say it.
    const resource = this.bucket.node.defaultChild;
    if (!CfnBucket.isCfnBucket(resource)) throw new Error('a bucket without its resource');
    this.resource = resource;
    resource.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    };
    this.bucket.node.addDependency(queue);
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only the operator writes here, files go after a while, and the worker logs each.',
    });
  }

  /** To read a file, and to tell one that is gone from one that is closed. */
  grantRead(grantee: Construct & IGrantable): void {
    const allow = (action: string, resource: string) =>
      grantee.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: [action], resources: [resource] }),
      );
    allow('s3:GetObject', this.bucket.arnForObjects('*'));
    allow('s3:ListBucket', this.bucket.bucketArn);
    const name = Stack.of(this).resolve(this.resource.logicalId);
    Validations.of(grantee).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${name}.Arn>/*]`,
      reason: 'Each file that is dropped is to be read, whatever its name.',
    });
  }
}
