"""The local AWS endpoint (moto_cdk.py, the first argument; the second is the port), and what it lacks:
Lambda versions that CloudFormation can ask for their number, and termination protection of stacks."""
import runpy
import sys

from moto.awslambda.models import LambdaVersion, lambda_backends
from moto.cloudformation.responses import CloudFormationResponse

_create = LambdaVersion.create_from_cloudformation_json.__func__


def create(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs):
    made = _create(cls, resource_name, cloudformation_json, account_id, region_name, **kwargs)
    name = cloudformation_json["Properties"]["FunctionName"]
    made.arn = lambda_backends[account_id][region_name].get_function(name, str(made.version)).function_arn
    return made


LambdaVersion.create_from_cloudformation_json = classmethod(create)
LambdaVersion.physical_resource_id = property(lambda self: self.arn)
LambdaVersion.get_cfn_attribute = lambda self, name: str(self.version) if name == "Version" else self.arn
LambdaVersion.has_cfn_attr = classmethod(lambda cls, name: name in ("Version", "FunctionArn"))
LambdaVersion.delete = lambda self, account_id, region_name: None

protected = set()


def update_termination_protection(self):
    stack = self.cloudformation_backend.get_stack(self._get_param("StackName"))
    on = self._get_param("EnableTerminationProtection") == "true"
    (protected.add if on else protected.discard)(stack.name)
    return (
        "<UpdateTerminationProtectionResponse><UpdateTerminationProtectionResult>"
        f"<StackId>{stack.stack_id}</StackId>"
        "</UpdateTerminationProtectionResult></UpdateTerminationProtectionResponse>"
    )


CloudFormationResponse.update_termination_protection = update_termination_protection

sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
