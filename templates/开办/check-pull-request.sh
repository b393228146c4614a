#!/bin/sh
# 检查从某个提交以来改动到的公文，供各种持续集成调用；有错误时退出码不为 0。
# 用法: sh .githooks/check-pull-request.sh 起点 [hongtou check 的选项…]
#   sh .githooks/check-pull-request.sh origin/main                    给人看
#   sh .githooks/check-pull-request.sh origin/main --format github    在 GitHub 的合并请求上逐行标注
#   sh .githooks/check-pull-request.sh origin/main --format sarif     给别的平台
set -eu

base=$1
shift
cd "$(git rev-parse --show-toplevel)"
hongtou=node_modules/.bin/hongtou
[ -x "$hongtou" ] || hongtou=hongtou
changed=$(git -c core.quotepath=false diff --name-only --no-renames "$base...HEAD")
printf '%s\n' "$changed" | sh .githooks/check-changed.sh "$hongtou" "$@"
