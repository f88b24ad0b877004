package guard

import "strings"

// public tells names that everybody knows and that say nothing about a customer:
// of AWS, of open source, of vendors. A leading dot covers what lies below, too;
// vendors that give a name to each tenant stand here without it.
func public(name string) bool {
	name = strings.TrimPrefix(name, "www.")
	return publicExact[name] || publicBelow.cover(name)
}

var publicExact, publicBelow = split(publicNames)

func split(list string) (exact map[string]bool, all names) {
	exact, all = map[string]bool{}, names{}
	for name := range strings.FieldsSeq(list) {
		if bare, found := strings.CutPrefix(name, "."); found {
			all[bare] = true
		} else {
			exact[name] = true
		}
	}
	return exact, all
}

const publicNames = `
	.amazon.com .aws.amazon.com amazonaws.com amazonaws.com.cn .amazonaws.cn .amazonaws-china.com
	.awsstatic.com .aws.dev .repost.aws .eks.aws .k8s.aws .public.ecr.aws .ecr.aws .aws.com .sagemaker.aws
	cloudfront.net d111111abcdef8.cloudfront.net awsapps.com elasticbeanstalk.com on.aws signin.aws api.aws
	.amazontrust.com .amazonlinux.com .awsevents.com .workshops.aws .amplifyapp.com .media-amazon.com

	.kubernetes.io .k8s.io .cncf.io .helm.sh .istio.io .cert-manager.io .karpenter.sh .eksctl.io .argoproj.io
	.cilium.io .projectcalico.org .tigera.io .fluxcd.io .crossplane.io .etcd.io .containerd.io .envoyproxy.io
	.linkerd.io .knative.dev .keda.sh .velero.io .external-secrets.io .fluentbit.io .fluentd.org .prometheus.io
	.opentelemetry.io .jaegertracing.io .grafana.com .grafana.org .coredns.io .open-policy-agent.org .kyverno.io
	.sigs.k8s.io .kubeflow.org .spiffe.io .goharbor.io .opencontainers.org .backstage.io .crd.projectcalico.org

	github.com .github.com .githubusercontent.com .ghcr.io .gitlab.com .bitbucket.org .docker.io .docker.com
	.quay.io .gcr.io .pkg.dev .mcr.microsoft.com .registry.k8s.io .artifacthub.io .sourceforge.net
	.pypi.org .pythonhosted.org .python.org .npmjs.org .npmjs.com .nodejs.org .yarnpkg.com .rubygems.org
	.crates.io .rust-lang.org .golang.org .go.dev .gopkg.in .maven.org .apache.org .gradle.org .spring.io
	.jboss.org .eclipse.org .packagist.org .nuget.org .jsdelivr.net .unpkg.com .cdnjs.com .kernel.org
	.debian.org .ubuntu.com .canonical.com .centos.org .fedoraproject.org .redhat.com .rockylinux.org
	.almalinux.org .suse.com .opensuse.org .alpinelinux.org .archlinux.org .freebsd.org .gnu.org .linux.org

	.microsoft.com .windows.com .azure.com .windowsupdate.com .google.com .googleapis.com .gstatic.com
	.apple.com .oracle.com .mysql.com .mariadb.org .mariadb.com .postgresql.org .mongodb.org mongodb.com
	.redis.io .redis.com .elastic.co .opensearch.org .rabbitmq.com .nginx.org .nginx.com .haproxy.org
	.cloudflare.com .cloudflare-dns.com .letsencrypt.org .digicert.com .openssl.org .hashicorp.com .terraform.io
	.vaultproject.io .vmware.com .cisco.com .intel.com .nvidia.com .jenkins.io .ansible.com .datadoghq.com
	.newrelic.com .splunk.com .sentry.io .pagerduty.com .snyk.io .aquasec.com .sonarqube.org .postman.com
	slack.com hooks.slack.com api.slack.com zoom.us atlassian.net atlassian.com okta.com auth0.com zendesk.com
	salesforce.com service-now.com office.com outlook.com .office365.com login.microsoftonline.com
	core.windows.net blob.core.windows.net

	.stackoverflow.com .stackexchange.com .serverfault.com .superuser.com .wikipedia.org .medium.com .reddit.com
	.youtube.com youtu.be .linkedin.com .twitter.com .x.com .facebook.com .mozilla.org .w3.org .ietf.org
	.rfc-editor.org .iana.org .icann.org .ntp.org .dns.google .one.one.one.one .schema.org .json.org .yaml.org
	.openid.net .oauth.net .xmlsoap.org .cve.org .nist.gov .mitre.org .owasp.org .who.int
	gmail.com googlemail.com hotmail.com live.com yahoo.com icloud.com qq.com 163.com 126.com naver.com daum.net
	.baidu.com .aliyun.com .alipay.com .csdn.net .zhihu.com .openai.com .anthropic.com .huggingface.co
	.archive.org .arxiv.org .readthedocs.io .readthedocs.org .github.io .gitlab.io .googlesource.com .appspot.com
	.chromium.org .whatwg.org .unicode.org .semver.org .json-schema.org .man7.org .die.net .git-scm.com .iso.org
	.ecma-international.org .opengroup.org .freedesktop.org .gnome.org .kde.org .sqlite.org .godoc.org .uber.org
	.ibm.com .digitalocean.com .openvpn.net .wireguard.com .strongswan.org .squid-cache.org .zabbix.com .nagios.org
	.tcpdump.org .percona.com .confluent.io .databricks.com .snowflake.com .sonatype.com .jfrog.com .circleci.com
	.travis-ci.com .travis-ci.org .codecov.io .shields.io .sourcegraph.com .jetbrains.com .visualstudio.com .llvm.org
	.linuxfoundation.org .openjdk.org .openjdk.java.net .adoptium.net .php.net .ruby-lang.org .perl.org .tc39.es
	.infoq.com .dzone.com .dev.to .tailscale.com .brew.sh .pulumi.com .fastly.com .akamai.com .aka.ms .bit.ly
	.httpbin.org .ifconfig.me .ipify.org .checkip.amazonaws.com .localhost.run .wireshark.org .curl.se
`

// Last labels of names that are hosts without further evidence: these, and those
// of countries unless they are words or ends of file names as well.
var (
	plain = set(`com net org edu gov mil biz aero coop museum asia`)

	// asWords also end a sentence whose next one lost its space: failed.so.
	asWords = set(`in it at no is be so us me my do am as to la li vi st pm id`)

	// asFiles also end the names of files: setup.sh, lib.rs.
	asFiles = set(`py sh rs md pl cc zip mov ps ml mk tf`)
)

func set(list string) map[string]bool {
	words := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		words[word] = true
	}
	return words
}

// reversed names, as com.company.product, are packages of a program.
func reversed(name string) bool {
	first, _, _ := strings.Cut(name, ".")
	switch first {
	case "com", "org", "net", "io", "java", "javax", "jdk", "sun", "software", "edu":
		return true
	}
	return false
}
