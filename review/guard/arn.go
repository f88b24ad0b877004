package guard

import (
	"regexp"
	"strings"
)

var arnShape = regexp.MustCompile(`\barn:aws[a-z-]{0,12}:([a-z0-9-]{2,40}):([a-z0-9-]{0,20}):(\d{12}|aws|):([A-Za-z0-9_./:+=@*?{}$~-]+)`)

// arns finds ARNs that name something of a customer's: those with a customer's
// account number, and those without any that still name a resource.
func (p page) arns() []span {
	if !strings.Contains(p.lower, "arn:aws") {
		return nil
	}
	var found []span
	for _, groups := range arnShape.FindAllStringSubmatchIndex(p.plain, -1) {
		part := func(i int) string { return p.plain[groups[2*i]:groups[2*i+1]] }
		resource := strings.TrimRight(part(4), ".:}-")
		if !p.customersARN(part(1), part(3), resource) {
			continue
		}
		found = append(found, span{kind: ARN, start: groups[0], end: groups[8] + len(resource)})
	}
	return found
}

func (p page) customersARN(service, account, resource string) bool {
	if account != "" {
		return account != "aws" && !p.publicAccount(account)
	}
	if resource == "" || resource[0] == '*' || resource[0] == '$' {
		return false
	}
	return service != "states" && (service != "s3" || !publicBucket.MatchString(resource))
}

var publicBucket = regexp.MustCompile(`(?i)^(?:amzn-s3-demo-|doc-example|example|my-?(?:example-?)?bucket|your-?bucket|bucket(?:-?name)?\b|aws-ssm-|amazonlinux|amazon-ssm-|aws-codedeploy-|patch-baseline-snapshot-|prod-[a-z0-9-]+-starport-layer-bucket|elasticbeanstalk-samples|packages\.|repo\.)`)
