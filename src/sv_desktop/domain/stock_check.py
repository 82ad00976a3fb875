"""How a stranger checks a package without this program: lines for bash, with unzip, OpenSSL and coreutils."""

#: The name that stands in the lines for the package itself, seen from the folder it is unpacked into.
PACKAGE = "../package.asice"

#: Unpacks, and shows whose signature it is: the fingerprint is compared with the organisation by phone.
PREPARATION = f"""\
mkdir checked && cd checked && unzip {PACKAGE}
openssl pkcs7 -inform DER -in META-INF/signature001.p7s -print_certs -out signer.pem
openssl x509 -in signer.pem -noout -fingerprint -sha256
"""

#: The signature holds; the list of files is the one that was signed; every file is as listed; no file is unlisted.
CHECKS = (
    """\
openssl cms -verify -cades -binary -inform DER -in META-INF/signature001.p7s \\
    -content META-INF/ASiCManifest001.xml -CAfile signer.pem -purpose any -out /dev/null
""",
    """\
grep -A 2 'URI="manifest-sha256.txt"' META-INF/ASiCManifest001.xml \\
    | grep -F "$(openssl dgst -sha256 -binary manifest-sha256.txt | openssl base64)"
""",
    """\
sha256sum -c manifest-sha256.txt
""",
    f"""\
unzip -Z1 {PACKAGE} | diff - <(cut -c 67- manifest-sha256.txt; printf '%s\\n' \\
    manifest-sha256.txt META-INF/ASiCManifest001.xml META-INF/signature001.p7s)
""",
)
