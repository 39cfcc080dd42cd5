# Gongkai. `make run` and `make test` do everything on a fresh Debian machine with Swift 6.3; the others are for daily work.
.DEFAULT_GOAL := help
.PHONY: help setup build run test check format manual soak bench release clean

SWIFT_TEST := swift test --disable-xctest

help: ## 列出各项命令
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup: ## 安装缺少的系统软件包和排版程序（先说明装什么）
	@scripts/setup

build: setup
	swift build

run: build ## 建好示例台账，编制两年的报告，核对报告和一份有错误的样例
	@scripts/demo

test: setup ## 全部测试，次数较少，不编译优化版
	swift build --build-tests
	$(SWIFT_TEST) --skip-build

check: setup ## 提交前：格式、警告即错误、全部测试
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	GONGKAI_STRICT=1 swift build --build-tests
	GONGKAI_STRICT=1 $(SWIFT_TEST) --skip-build

format: ## 整理代码格式
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

manual: ## 由各项核对规则的注释重新生成 check --rules 的说明
	scripts/rule-manual

soak: setup ## 全部次数的随机测试（优化版，约一小时）
	GONGKAI_FUZZ=$${GONGKAI_FUZZ:-100000} $(SWIFT_TEST) -c release -Xswiftc -enable-testing --scratch-path .build-soak

bench: setup ## 速度和内存，写到标准输出
	scripts/bench

release: setup ## 优化版可执行文件：.build/release/gongkai
	swift build -c release --static-swift-stdlib --product gongkai

clean:
	rm -rf .build .build-* demo
