# shellcheck shell=bash disable=SC2154
# Sourced by install.sh. Runs and reads workflows.

build_with_go act "$ACT_VERSION" github.com/nektos/act
build_with_go actionlint "$ACTIONLINT_VERSION" github.com/rhysd/actionlint/cmd/actionlint
fetch_wheel zizmor zizmor "$ZIZMOR_VERSION" "$ZIZMOR_SHA256_X86_64"
ln -sfn "zizmor-$ZIZMOR_VERSION.data/scripts/zizmor" "$engines/zizmor/$ZIZMOR_VERSION/zizmor"
