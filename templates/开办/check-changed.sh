#!/bin/sh
# 从标准输入读改动了的文件（一行一个，从仓库顶层出发），检查它们所属的公文。
# 机关、术语和模板各件公文共用，改了它们就检查全部。
# 用法: … | sh .githooks/check-changed.sh hongtou的路径 [hongtou check 的选项…]
set -eu

hongtou=$1
shift

document_of() {
  folder=$1
  while [ "$folder" != . ] && [ "$folder" != / ]; do
    folder=$(dirname -- "$folder")
    if [ -f "$folder/公文.yaml" ]; then
      printf '%s\n' "$folder"
      return
    fi
  done
}

folders=$(
  while IFS= read -r file; do
    case $file in
      content/机关/*.yaml | content/术语.yaml | templates/*.yaml)
        find content -name 公文.yaml -exec dirname {} \; ;;
      content/*) document_of "$file" ;;
    esac
  done | sort -u
)
[ -n "$folders" ] || exit 0

while IFS= read -r folder; do
  set -- "$@" "$folder"
done <<END
$folders
END
"$hongtou" check "$@"
