/** A group of rules that AWS keeps, in the order they are asked. */
export interface ManagedRules {
  readonly name: string;
  /** Rules of the group that only count, since an honest request would break them. */
  readonly countOnly: readonly string[];
}

/**
 * Names from the WAF Developer Guide, "AWS Managed Rules rule groups list".
 * Articles are long and hold HTML, so what judges bodies counts; programs may send no User-Agent; and a claim to be
 * verified is longer than the 2,048 bytes that a query may have there. The functions have ceilings of their own.
 */
export const managedRules: readonly ManagedRules[] = [
  { name: 'AWSManagedRulesAmazonIpReputationList', countOnly: [] },
  {
    name: 'AWSManagedRulesKnownBadInputsRuleSet',
    countOnly: ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY'],
  },
  {
    name: 'AWSManagedRulesCommonRuleSet',
    countOnly: [
      'CrossSiteScripting_BODY',
      'EC2MetaDataSSRF_BODY',
      'GenericLFI_BODY',
      'GenericRFI_BODY',
      'GenericRFI_QUERYARGUMENTS',
      'NoUserAgent_HEADER',
      'SizeRestrictions_BODY',
      'SizeRestrictions_QUERYSTRING',
    ],
  },
];
